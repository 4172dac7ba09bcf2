import type { Rule } from '../rule.ts';
import asideUnknown from './aside-unknown.ts';
import imageMissing from './image-missing.ts';
import linkFragment from './link-fragment.ts';
import linkPage from './link-page.ts';
import linkText from './link-text.ts';
import listContinued from './list-continued.ts';
import listRestart from './list-restart.ts';
import listSplit from './list-split.ts';
import rawHtml from './raw-html.ts';
import stepDuplicate from './step-duplicate.ts';
import stepNumber from './step-number.ts';
import stepRef from './step-ref.ts';
import stepStart from './step-start.ts';
import taskList from './task-list.ts';

/** Every rule, in the order of their ids. A rule that is not here does not run; a test compares this list with the folder. */
export const rules: readonly Rule[] = [
  asideUnknown,
  imageMissing,
  linkFragment,
  linkPage,
  linkText,
  listContinued,
  listRestart,
  listSplit,
  rawHtml,
  stepDuplicate,
  stepNumber,
  stepRef,
  stepStart,
  taskList,
];
