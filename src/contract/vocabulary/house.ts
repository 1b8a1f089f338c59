/** The six levels of the participation house (THL 2020), from the foundation to the attic. No level is better than another. */
export const HOUSE_LEVELS = ['own-service', 'feedback', 'dialogue', 'co-development', 'co-production', 'strategy'] as const;
export type HouseLevel = (typeof HOUSE_LEVELS)[number];
