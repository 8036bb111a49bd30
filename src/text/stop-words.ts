import { words } from './words.ts';

/**
 * Function words of Arabic and Persian that stand in nearly every article. A search does not ask
 * for them when it has other words to ask for.
 */
const STOP_WORDS = new Set(
  words(
    `في من على إلى عن مع أن إن أنه إنه أنها التي الذي الذين هذا هذه ذلك تلك هو هي ما لا لم لن قد كان كانت
     كما بعد قبل بين أو ثم حتى كل بعض غير عند منذ خلال وهو وهي وفي ومن وأن وقد وكان فيه فيها به بها له لها لهم منه منها عليه عليها
     و در به از که این آن را با است برای تا بر یک هم نیز خود شد شده شود می‌شود کرد کرده کند بود باشد هر یا اما اگر پس بین وی او ما آنها
     the of and in to a`,
  ).map(({ text }) => text),
);

/** Whether a folded word is one of the function words. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}
