/** Words of the front page that no other page has. */
export interface FrontWords {
  readonly subjects: string;
  readonly people: string;
  readonly places: string;
  readonly onThisDay: string;
  readonly lately: string;
  /** '9 April' in 'taken in on 9 April' */
  readonly takenIn: string;
}
