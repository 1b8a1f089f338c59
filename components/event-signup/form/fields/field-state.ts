import type { SignupDraft } from '../../../../src/domain/signup-draft.js';
import type { FormModel } from './attendance.js';
import type { SignupChecks } from '../validation.js';
import type { FormStage } from '../flow.js';
import { adviceText, codeText, faultText } from '../messages.js';

/** What stands at each field: its error in the stages that tell of errors, and advice in all of them. */
export const fieldState =
  (stage: FormStage | undefined, { faults, codes, advised }: SignupChecks, draft: SignupDraft): FormModel['state'] =>
  (field) => {
    const kind = advised.get(field);
    const fault = stage === 'incomplete' ? faults.find((found) => found.field === field) : undefined;
    const hasCode = stage === 'code-found' && codes.some(({ parts }) => parts.some((part) => part.field === field));
    return { error: fault ? faultText(fault, draft) : hasCode ? codeText() : undefined, advice: kind && adviceText(kind) };
  };
