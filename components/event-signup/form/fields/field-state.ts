import type { SignupDraft } from '../../../../src/domain/signup-draft.js';
import type { Advice } from '../form-state.js';
import { adviceText, codeText, faultText } from '../messages.js';
import type { Problem } from '../validation.js';
import type { FormModel } from './attendance.js';

const isProblem = (stage: { readonly name: string }): stage is Problem => stage.name === 'incomplete' || stage.name === 'code-found';

const errorOf = (problem: Problem, field: string, draft: SignupDraft): string | undefined => {
  if (problem.name === 'code-found') {
    return problem.codes.some(({ parts }) => parts.some((part) => part.field === field)) ? codeText() : undefined;
  }
  const fault = problem.faults.find((found) => found.field === field);
  return fault && faultText(fault, draft);
};

/** The messages at each field: its error in the stages that show errors, and advice in all of them. */
export const fieldState =
  (stage: { readonly name: string } | undefined, draft: SignupDraft, advice: Advice): FormModel['state'] =>
  (field) => {
    const kind = advice.get(field);
    return { error: stage && isProblem(stage) ? errorOf(stage, field, draft) : undefined, advice: kind && adviceText(kind) };
  };
