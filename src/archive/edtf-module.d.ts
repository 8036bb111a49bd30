/** The part of edtf.js that is used: it carries no types of its own. */
declare module 'edtf' {
  export default function edtf(expression: string): { readonly min: number; readonly max: number };
}
