/** The version of this copy of the kit. A package test holds it equal to package.json. */
export const version = '0.1.0';
