import type { Page } from 'playwright-core';

/** A connection: bytes a second, and milliseconds before an answer begins; null for none but the machine's own. */
export type Connection = { readonly throughput: number; readonly latency: number } | null;

/** Slow 3G as WebPageTest has it: 400 kbit a second, 400 ms. */
export const SLOW_3G: Connection = { throughput: 50_000, latency: 400 };

/**
 * Puts a page and its workers behind a connection, from now on. Workers are targets of their own, and
 * know nothing of what was set for the page.
 */
export async function throttle(page: Page, connection: Connection): Promise<void> {
  if (!connection) return;
  const { throughput, latency } = connection;
  const params = {
    offline: false,
    latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  };
  const session = await page.context().newCDPSession(page);
  session.on('Target.attachedToTarget', ({ sessionId }) => {
    const send = (id: number, method: string, of: object = {}) =>
      session.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id, method, params: of }),
      });
    void (async () => {
      await send(1, 'Network.enable');
      await send(2, 'Network.emulateNetworkConditions', params);
      await send(3, 'Runtime.runIfWaitingForDebugger');
    })();
  });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', params);
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: false,
  });
}
