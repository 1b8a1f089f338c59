/** What the package's command needs of the endpoint check. */
export { findContract } from './find-contract.js';
export { checkEndpoint, groupNames } from './run-checks.js';
export { countResults, describeReport, makeJUnit } from './report.js';
export { MARK } from './samples.js';
