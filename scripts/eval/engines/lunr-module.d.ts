/** The parts of lunr 2 and its languages that the evaluation uses; neither ships types. */
declare module 'lunr' {
  export interface MatchData {
    metadata: Record<string, Record<string, { position?: [start: number, length: number][] }>>;
  }
  interface Index {
    query(build: (query: Query) => void): { ref: string; matchData: MatchData }[];
  }
  interface Query {
    term(term: string | string[], options: { presence: number; usePipeline: boolean }): void;
  }
  interface Builder {
    use(plugin: unknown): void;
    ref(field: string): void;
    field(field: string, options?: { boost: number }): void;
    add(document: Record<string, string>): void;
    metadataWhitelist: string[];
  }
  interface Lunr {
    (build: (this: Builder, builder: Builder) => void): Index;
    ar: unknown;
    Query: { presence: { OPTIONAL: number; REQUIRED: number; PROHIBITED: number } };
  }
  const lunr: Lunr;
  export default lunr;
}
declare module 'lunr-languages/lunr.stemmer.support.js' {
  const install: (lunr: unknown) => void;
  export default install;
}
declare module 'lunr-languages/lunr.ar.js' {
  const install: (lunr: unknown) => void;
  export default install;
}
