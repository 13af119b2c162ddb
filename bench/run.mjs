/* The benchmark: `npm run bench -- [first | scale | growth] [options]`. See docs/benchmark.md. */

const COMMANDS = {
  first: async (args) => (await import('./first-drawing.mjs')).measureFirstDrawings(args),
  scale: async (args) => (await import('./scale.mjs')).measureScale(args),
  growth: async (args) => (await import('./growth.mjs')).measureGrowth(args),
};

const [first = '', ...others] = process.argv.slice(2);
try {
  if (Object.hasOwn(COMMANDS, first)) await COMMANDS[first](others);
  else if (first && !first.startsWith('-'))
    throw new Error(`"${first}" is none of ${Object.keys(COMMANDS).join(', ')}`);
  else await COMMANDS.first(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
