/** The element of each tool, whose code is fetched where it stands. */
const TOOLS = {
  'alignment-check': () => import('./alignment-check.ts').then((module) => module.AlignmentCheck),
  'trade-offs': () => import('./trade-offs.ts').then((module) => module.TradeOffs),
  'decision-map': () => import('./decision-map.ts').then((module) => module.DecisionMap),
  'working-agreement': () => import('./working-agreement.ts').then((module) => module.WorkingAgreement),
  'engineering-case': () => import('./engineering-case.ts').then((module) => module.EngineeringCase),
  'meeting-agenda': () => import('./agenda.ts').then((module) => module.AgendaTool),
};

for (const [name, load] of Object.entries(TOOLS)) {
  if (document.querySelector(name)) void load().then((element) => customElements.define(name, element));
}
