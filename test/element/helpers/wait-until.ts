import {waitUntil as wait} from '@open-wc/testing';

/** Far more than anything takes that comes at all; less than what a test has. */
const TIMEOUT_MS = 30_000;

/** Waits until something is so, however slow the machine is. What never comes fails, and `what` names it. */
export const waitUntil = (isSo: () => unknown, what = String(isSo)): Promise<void> =>
  wait(isSo, what, {timeout: TIMEOUT_MS, interval: 20});
