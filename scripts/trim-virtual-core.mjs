/*
 * Long lists have one column, run downwards and move the page themselves. What `@tanstack/virtual-core` has for others
 * is left out of what is built; and it asks for `process.env`, which pages do not have.
 */

/** Methods that nothing here calls, and what only those call. */
const UNUSED = [
  /^ {4}this\.(scrollTo(Offset|Index)|scrollBy|getOffsetFor(Index|Alignment)|getMaxScrollOffset) = .*?^ {4}\};\n/gms,
  /^ {2}(scheduleScrollReconcile|reconcileScroll)\(\) \{\n.*?^ {2}\}\n/gms,
];

/** What never changes, and its value; minifying does the rest. */
const CONSTANTS = [
  [/\bprocess\.env\.NODE_ENV\b/g, '"production"'],
  // How long it took, for the console.
  [/opts\.key && \(\((_\w) = opts\.debug\) == null \? void 0 : \1\.call\(opts\)\)/g, 'false'],
  [/\b(this|instance)\.options\.horizontal\b/g, 'false'],
  [/\bthis\.options\.lanes\b/g, '1'],
  // A scroll that was asked for and is not over.
  [/\bthis\.scrollState\b(?! = )/g, 'null'],
];

/** What is left of any of this shows that it is written in another way than it was. */
const LEFT =
  /this\.scroll(To(Offset|Index)|By) = |reconcileScroll\(\) \{|options\.(lanes|horizontal)\b|opts\.debug\b|\bprocess\./;

/** @param code a module of `@tanstack/virtual-core` 3.13 */
export function trimVirtualCore(code) {
  const rest = UNUSED.reduce((text, pattern) => text.replace(pattern, ''), code);
  const trimmed = CONSTANTS.reduce((text, [pattern, value]) => text.replace(pattern, value), rest);
  const [left] = LEFT.exec(trimmed) ?? [];
  if (left)
    throw new Error(
      `@tanstack/virtual-core has changed: "${left}" is left of what scripts/trim-virtual-core.mjs takes out.`,
    );
  return trimmed;
}
