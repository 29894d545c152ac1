/** Fixed values as readers see them within a sentence: the words of the pages, in lower case. */
export const DECIDERS = {
  product: 'product',
  engineering: 'engineering',
  joint: 'both together',
  other: 'somebody else',
} as const;

export const SIDES = {
  product: 'product',
  engineering: 'engineering',
  together: 'together',
  either: 'either side',
} as const;

export const REVERSIBLE = { easy: 'easy to undo', costly: 'costly to undo', 'one-way': 'cannot be undone' } as const;

export const SCOPES = { team: 'one team', product: 'one product', organisation: 'the whole organisation' } as const;

export const PRESETS = {
  'product-final-call': 'Product has the final call',
  'engineering-owner': 'An engineering owner decides',
  'single-accountable-owner': 'One accountable owner',
  'captain-per-decision': 'A captain per decision',
  'joint-with-tie-break': 'Jointly, with a tie-break',
} as const;

export const POLARITIES = { healthy: 'good news', unhealthy: 'a warning' } as const;

export const TIMINGS = { leading: 'comes before the damage', lagging: 'comes after the damage' } as const;

export const TRAITS = {
  communication: 'clear communication',
  accountability: 'shared accountability',
  visibility: 'operational visibility',
  trust: 'trust',
  'customer-focus': 'customer focus',
  discipline: 'execution discipline',
} as const;

export const EXAMPLE_EVIDENCE = {
  primary: 'the organisation says so itself',
  secondary: 'somebody else says so of the organisation',
} as const;

export const SOURCE_EVIDENCE = {
  primary: 'read by us',
  secondary: 'known through somebody else',
  'not read': 'named by another source, not read by us',
} as const;

export const RESULTS = { low: 'a low score', gap: 'a wide gap' } as const;

export const ORIGINS = { playbook: 'the playbook’s own' } as const;
