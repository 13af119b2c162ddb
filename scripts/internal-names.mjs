/**
 * Names of fields and methods that only the picture's own modules use, one with the other: the single file has short
 * ones in their place. Public names are none of these, nor names in data, nor those of options that a browser reads
 * (`granularity`): those the build cannot know, so no such name may be added here.
 */
const INTERNAL_NAMES = (
  'allOf allTime anchorX approxMs archivedHref arrive boxHeight brushDown brushMove brushUp cameAs canFold canOpen ' +
  'cardOf centreAt claimedByAny client clusters dayMonth dayOf detailWidth doubleClick drawChart drawOverview ' +
  'dropView earlierName emptyTimeline emptyView endUnit eventList firstCell fitLabel focusCluster focusLater ' +
  'focusMark foldOpened foldsClosed fontPx forEachIn freeAfter freeBefore fromMs fromTo giveFocus grammar handleKey ' +
  'hasGlyph hasNext hasPrevious hasTabStop helpLabel hintToZoom holdFocus holdToZoom howTo howToHeading inZone ' +
  'isClock isDot isFree isHelpOpen isNarrow isPrinting isRtl isSource isWaiting isWhole isWide keepTooltip keepView ' +
  'keysHeading labelWidth laneOf laterName leaveMark legendHeading monthYear moreFromData nameWidth namesAbove ' +
  'neighbour newest nextEvent noLane ofSomeYear onlyLane openCluster openFold orAfter orBefore overviewScale ' +
  'overviewWidth panBy plotStart plotWidth pointAt pointAtFold pointerDown pointerMove pointerUp previousEvent ' +
  'problemAt problemPages pxPerUnit qualified questions quietFrom quietTime quietTimeLabel reachEnd reachStart ' +
  'readAs readAsList redraw rowsY saidIn saidOn scene setAxis setDragging setFile setHelp setLayout setSource ' +
  'setUrl setWords severalSources shapes showAll showChart showMore showMoreProblems showSoon showView shownLayout ' +
  'sideAt sideMs sideTo sourceFailed sourceLoaded sourceSays startUnit statusNote stripHeight struck summaryText ' +
  'surroundings tabStop tailNote timeWithoutZone timesIn titleLines toEnd toMs toUnit toggleHelp trueTime tryAgain ' +
  'undatedHeading unitX unknownProblem unnamedClaimant unusable viewText wantedView weekdayDate windowEnd windowPx ' +
  'windowStart zoomAt zoomIn zoomOut'
).split(' ');

/** What terser needs to shorten them. Names that a browser has too it leaves alone by itself. */
export const MANGLE = {properties: {regex: new RegExp(`^(?:${INTERNAL_NAMES.join('|')})$`), keep_quoted: true}};

/** What reads data, what pages see, and what others wrote. */
const OUTSIDE =
  /\/(?:node_modules|src\/(?:input|model)|src\/article\.|src\/store\/timeline-source\.|src\/element\/event-map\.)/;

/** The texts of a module, and the names of properties in it where `withProperties`. */
function* namesIn(node, withProperties) {
  if (node.type === 'Literal') yield node.value;
  else if (withProperties && !node.computed) yield (node.key ?? node.property)?.name;
  for (const child of Object.values(node).flat()) if (child?.type) yield* namesIn(child, withProperties);
}

/** A rollup plugin that ends the build where one of these names is a text, or names a property outside of the picture. */
export function checkInternalNames() {
  const names = new Set(INTERNAL_NAMES);
  return {
    name: 'check-internal-names',
    transform(code, id) {
      for (const name of namesIn(this.parse(code), OUTSIDE.test(id)))
        if (names.has(name)) this.error(`"${name}" is no internal name: take it from scripts/internal-names.mjs`);
      return null;
    },
  };
}
