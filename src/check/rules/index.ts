import type { Rule } from '../rule.ts';
import accidentalList from './accidental-list.ts';
import accountsDiffer from './accounts-differ.ts';
import answerNeedsQuestion from './answer-needs-question.ts';
import archiveChanged from './archive-changed.ts';
import archiveLost from './archive-lost.ts';
import archiveRedundant from './archive-redundant.ts';
import archiveUnlocked from './archive-unlocked.ts';
import asideTitle from './aside-title.ts';
import asideUnclosed from './aside-unclosed.ts';
import asideUnknown from './aside-unknown.ts';
import assetMissing from './asset-missing.ts';
import assetUnused from './asset-unused.ts';
import dateOrNumberDiffer from './date-or-number-differ.ts';
import decimalSubsteps from './decimal-substeps.ts';
import entryExpired from './entry-expired.ts';
import entryName from './entry-name.ts';
import formerlyConflict from './formerly-conflict.ts';
import guideAnswer from './guide-answer.ts';
import guideLoop from './guide-loop.ts';
import guideQuestion from './guide-question.ts';
import guideUnreachable from './guide-unreachable.ts';
import guideUntranslated from './guide-untranslated.ts';
import headingDuplicate from './heading-duplicate.ts';
import headingOrder from './heading-order.ts';
import headingsDiffer from './headings-differ.ts';
import imageAlt from './image-alt.ts';
import imageMissing from './image-missing.ts';
import imageStep from './image-step.ts';
import imagesDiffer from './images-differ.ts';
import labelUntranslated from './label-untranslated.ts';
import letterSubsteps from './letter-substeps.ts';
import linkDraft from './link-draft.ts';
import linkEmpty from './link-empty.ts';
import linkFallback from './link-fallback.ts';
import linkFragment from './link-fragment.ts';
import linkFragmentCase from './link-fragment-case.ts';
import linkLocale from './link-locale.ts';
import linkMail from './link-mail.ts';
import linkMdFile from './link-md-file.ts';
import linkOwnSite from './link-own-site.ts';
import linkPage from './link-page.ts';
import linkPageCase from './link-page-case.ts';
import linkRedirect from './link-redirect.ts';
import linkReference from './link-reference.ts';
import linkReversed from './link-reversed.ts';
import linkScheme from './link-scheme.ts';
import linkSlash from './link-slash.ts';
import linkSpace from './link-space.ts';
import linkText from './link-text.ts';
import linkVersion from './link-version.ts';
import linksDiffer from './links-differ.ts';
import listContinued from './list-continued.ts';
import listMarkerScript from './list-marker-script.ts';
import listMarkerSpace from './list-marker-space.ts';
import listRestart from './list-restart.ts';
import listSplit from './list-split.ts';
import manualStepNumber from './manual-step-number.ts';
import noticePast from './notice-past.ts';
import optionalStyle from './optional-style.ts';
import pageOrphan from './page-orphan.ts';
import paragraphDuplicate from './paragraph-duplicate.ts';
import rawHtml from './raw-html.ts';
import reviewDue from './review-due.ts';
import searchMiss from './search-miss.ts';
import singleStep from './single-step.ts';
import stepAction from './step-action.ts';
import stepCount from './step-count.ts';
import stepDuplicate from './step-duplicate.ts';
import stepEmpty from './step-empty.ts';
import stepGluedText from './step-glued-text.ts';
import stepIsNote from './step-is-note.ts';
import stepManyActions from './step-many-actions.ts';
import stepNumber from './step-number.ts';
import stepRef from './step-ref.ts';
import stepStart from './step-start.ts';
import stepsDiffer from './steps-differ.ts';
import substepsFlattened from './substeps-flattened.ts';
import svgScript from './svg-script.ts';
import taskList from './task-list.ts';
import titleDuplicate from './title-duplicate.ts';
import tooManySteps from './too-many-steps.ts';
import translationMissing from './translation-missing.ts';
import translationOrphan from './translation-orphan.ts';
import translationStale from './translation-stale.ts';

/** Every rule, in the order of their ids. A rule that is not here does not run; a test compares this list with the folder. */
export const rules: readonly Rule[] = [
  accidentalList,
  accountsDiffer,
  answerNeedsQuestion,
  archiveChanged,
  archiveLost,
  archiveRedundant,
  archiveUnlocked,
  asideTitle,
  asideUnclosed,
  asideUnknown,
  assetMissing,
  assetUnused,
  dateOrNumberDiffer,
  decimalSubsteps,
  entryExpired,
  entryName,
  formerlyConflict,
  guideAnswer,
  guideLoop,
  guideQuestion,
  guideUnreachable,
  guideUntranslated,
  headingDuplicate,
  headingOrder,
  headingsDiffer,
  imageAlt,
  imageMissing,
  imageStep,
  imagesDiffer,
  labelUntranslated,
  letterSubsteps,
  linkDraft,
  linkEmpty,
  linkFallback,
  linkFragment,
  linkFragmentCase,
  linkLocale,
  linkMail,
  linkMdFile,
  linkOwnSite,
  linkPage,
  linkPageCase,
  linkRedirect,
  linkReference,
  linkReversed,
  linkScheme,
  linkSlash,
  linkSpace,
  linkText,
  linkVersion,
  linksDiffer,
  listContinued,
  listMarkerScript,
  listMarkerSpace,
  listRestart,
  listSplit,
  manualStepNumber,
  noticePast,
  optionalStyle,
  pageOrphan,
  paragraphDuplicate,
  rawHtml,
  reviewDue,
  searchMiss,
  singleStep,
  stepAction,
  stepCount,
  stepDuplicate,
  stepEmpty,
  stepGluedText,
  stepIsNote,
  stepManyActions,
  stepNumber,
  stepRef,
  stepStart,
  stepsDiffer,
  substepsFlattened,
  svgScript,
  taskList,
  titleDuplicate,
  tooManySteps,
  translationMissing,
  translationOrphan,
  translationStale,
];
