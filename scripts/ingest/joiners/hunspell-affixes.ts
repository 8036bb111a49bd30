/** One rule of a Hunspell affix file: what a word with its flag may carry. */
export interface AffixRule {
  /** Letters that are added, joiners among them. */
  readonly text: string;
  /** Flags of the suffixes that may follow this one. */
  readonly further: readonly string[];
}

/** The prefixes and suffixes of an affix file by their flags. */
export interface AffixRules {
  readonly prefixes: ReadonlyMap<string, readonly AffixRule[]>;
  readonly suffixes: ReadonlyMap<string, readonly AffixRule[]>;
}

/** Two characters a flag, which `FLAG long` in the file says. */
export function flagsOf(text: string): string[] {
  return text.match(/../gu) ?? [];
}

const RULE = /^(?<kind>PFX|SFX)\s+(?<flag>\S\S)\s+0\s+(?<text>[^\s/]+)(?:\/(?<further>\S+))?/u;

/**
 * Reads the affix rules of a Hunspell dictionary whose affixes strip nothing and ask nothing of the
 * word, as is so in Persian.
 *
 * @param text of the `.aff` file (hunspell(5)).
 */
export function readAffixRules(text: string): AffixRules {
  const prefixes = new Map<string, AffixRule[]>();
  const suffixes = new Map<string, AffixRule[]>();
  for (const line of text.split('\n')) {
    const rule = RULE.exec(line)?.groups;
    if (!rule) continue;
    const table = rule['kind'] === 'PFX' ? prefixes : suffixes;
    const rules = table.get(rule['flag']!) ?? [];
    rules.push({ text: rule['text']!, further: flagsOf(rule['further'] ?? '') });
    table.set(rule['flag']!, rules);
  }
  return { prefixes, suffixes };
}
