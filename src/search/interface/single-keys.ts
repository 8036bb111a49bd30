/** Where a reader keeps shortcuts of a single character switched off (WCAG 2.2, 2.1.4). */
export const SINGLE_KEYS_SWITCH = 'single-keys';

/** Whether a key press is a shortcut of a single character, not text and not a command. */
export function isSingleKey(event: KeyboardEvent): boolean {
  const { target, altKey, ctrlKey, metaKey, isComposing } = event;
  if (event.defaultPrevented || altKey || ctrlKey || metaKey || isComposing) return false;
  if (target instanceof Element && target.matches('input, select, textarea, dialog *'))
    return false;
  try {
    return localStorage.getItem(SINGLE_KEYS_SWITCH) !== 'off';
  } catch {
    return true;
  }
}
