/** How a question is answered. */
export const QUESTION_TYPES = ['recommend', 'agree', 'faces', 'yes-no', 'one-of', 'many-of', 'text'] as const;
