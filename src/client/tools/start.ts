/** The element of each tool, whose code is fetched where it stands. */
const TOOLS = {
  'alignment-check': () => import('./alignment-check.ts').then((module) => module.AlignmentCheck),
  'decision-map': () => import('./decision-map.ts').then((module) => module.DecisionMap),
};

for (const [name, load] of Object.entries(TOOLS)) {
  if (document.querySelector(name)) void load().then((element) => customElements.define(name, element));
}
