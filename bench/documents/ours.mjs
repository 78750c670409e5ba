const ACTION = "id text dueOn state progress ownerService { code name }";
const ENTRY = `id reference status group dateAdded nextActionDueOn openActionCount onRoll hoursPerWeek reason
  school { name } leadService { code name }`;
const NOTE = "id workingWell concerns childView needsToHappen writtenAt";

/** What the portal asks of our API, without what only we work out (population, age, what the viewer may do). */
export const oursDocuments = {
  page: `query Page($group: ReferralGroup!) {
    register(first: 50, filter: { group: $group }, sort: NEXT_ACTION_DUE) {
      totalCount
      nodes { ${ENTRY} child { id firstName lastName dateOfBirth sex upn }
        fullCase { openActions { ${ACTION} } latestSignsOfSafety { ${NOTE} } } } } }`,
  case: `query Case($reference: String!) {
    registerEntry(reference: $reference) {
      ${ENTRY} version locationStatus leadProfessional lastDiscussedOn dataProvider { code name }
      child { id firstName lastName formerNames dateOfBirth sex upn addressProtection hasEhcp isLookedAfter }
      fullCase { openActions { ${ACTION} ownerPerson { name } } signsOfSafety { ${NOTE} writtenBy { name } }
        actions(first: 20) { nodes { ${ACTION} outcome agreedAt } }
        caseNotes(first: 20) { nodes { id text writtenAt writtenBy { name } } } } } }`,
  actions: `query Mine {
    myActions(first: 50) {
      nodes { ${ACTION} agreedAt ownerPerson { name }
        entry { id reference status group nextActionDueOn child { id firstName lastName dateOfBirth } } } } }`,
};
