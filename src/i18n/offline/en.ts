import type { OfflineWords } from './offline-words.ts';

export const offlineEn = {
  title: 'Reading offline',
  lead: 'What you read here stays in your browser, and opens again without a connection. You can also keep the whole archive.',
  notKept: 'There is no connection, and the page that you asked for is not kept on this device.',
  unsupported:
    'This browser cannot keep pages: that takes scripts and a secure address (https). The files below can be downloaded by anyone.',
  whole: {
    heading: 'The whole archive',
    offer:
      'All articles with their captures and indexes, and the search: {size} on the device, about {transfer} to download.',
    tooLarge:
      'This archive is too large to be kept whole in a browser. What you read of it is kept; all of it is in the files below.',
    keep: 'Keep this archive',
    stop: 'Stop',
    keeping: '{done} of {all} kept',
    kept: 'The whole archive is kept on this device: it opens and can be searched without a connection, and is updated when there is one.',
    remove: 'Remove it from the device',
    removed: 'The archive has been removed from the device.',
    stopped: 'Stopped. What has arrived stays, and keeping goes on from there.',
    noRoom:
      'There is not enough room on this device: {size} is needed, {free} is free. Nothing was kept.',
    noConnection:
      'The connection was lost. What has arrived stays, and keeping goes on from there.',
    otherEdition:
      'The archive has just been published anew. Close its other pages, reload this one, and try again.',
  },
  read: {
    heading: 'Kept on this device',
    none: 'No article is kept yet.',
    forget: 'Remove what I have read',
    forgotten: 'What you had read has been removed from this device.',
  },
} as const satisfies OfflineWords;
