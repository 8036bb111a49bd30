import type { CaptureFormat } from '../formats/read-capture.ts';
import type { CaptureFacts } from '../record.ts';

/** A capture as it was received: a file's bytes, or one record of a file that holds many. */
export interface Received extends CaptureFormat, Pick<CaptureFacts, 'target' | 'fetched'> {
  /** As shown to people: the path, and which record. */
  readonly name: string;
  /** As recorded: the file's name, and which record. */
  readonly label: string;
  readonly bytes: Uint8Array;
  /** It is one of the archive's own: its record says how it is read. */
  readonly isHeld?: true;
}

/** Something that cannot be taken in, and why. */
export interface Problem {
  readonly name: string;
  readonly problem: string;
}

/** What comes of a file, piece by piece. */
export type Reception = (Received | Problem) & {
  /** How much of the file is read, 0 to 1. */
  readonly share: number;
};

/** No article is longer: 20 MB. */
export const LARGEST_CAPTURE = 20_000_000;

/** In one line, that something is too large. */
export function tooLarge(bytes: number): string {
  return `too large for one article: ${Math.round(bytes / 1e6)} MB, at most ${LARGEST_CAPTURE / 1e6}; split it`;
}
