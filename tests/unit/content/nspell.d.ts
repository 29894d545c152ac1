declare module 'nspell' {
  interface Speller {
    correct: (word: string) => boolean;
    add: (word: string) => Speller;
  }
  const nspell: (aff: Buffer, dic: Buffer) => Speller;
  export default nspell;
}
