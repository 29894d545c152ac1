/** The element of each tool, whose code is fetched where it stands. */
const TOOLS = {
  'alignment-check': () => import('./alignment-check.ts').then((module) => module.AlignmentCheck),
  'trade-offs': () => import('./trade-offs.ts').then((module) => module.TradeOffs),
};

for (const [name, load] of Object.entries(TOOLS)) {
  if (document.querySelector(name)) void load().then((element) => customElements.define(name, element));
}
