const SERVICE = "serviceByAuthorityIdAndOwnerServiceId { code name }";
const ACTION = `id: rowId text dueOn state progress ownerService: ${SERVICE}`;
const ENTRY = `id: rowId reference status group: referralGroup dateAdded nextActionDueOn openActionCount onRoll hoursPerWeek reason
  school: schoolByAuthorityIdAndSchoolId { name } leadService: serviceByAuthorityIdAndLeadServiceId { code name }`;
const NOTE = "id: rowId workingWell concerns childView needsToHappen writtenAt";
const OPEN_ACTIONS = `openActions: actionsByAuthorityIdAndEntryId(condition: { isOpen: true }, orderBy: [DUE_ON_ASC, ROW_ID_ASC])`;
const NOTES = "signsOfSafetyNotesByAuthorityIdAndEntryId";
const WRITER = "writtenBy: personByAuthorityIdAndWrittenBy { name }";
const OWNER = "ownerPerson: personByAuthorityIdAndOwnerPersonId { name }";

/** The same questions in PostGraphile's words, with aliases that give the answers our names. */
export const postgraphileDocuments = {
  page: `query Page($group: String!) {
    register: allRegisterEntries(first: 50, condition: { isLive: true, referralGroup: $group }, orderBy: [NEXT_ACTION_DUE_ON_ASC, ROW_ID_ASC]) {
      totalCount
      nodes { ${ENTRY} child: childByAuthorityIdAndChildId { id: rowId firstName lastName dateOfBirth sex upn }
        ${OPEN_ACTIONS} { nodes { ${ACTION} } }
        latestSignsOfSafety: ${NOTES}(first: 1, orderBy: [WRITTEN_AT_DESC]) { nodes { ${NOTE} } } } } }`,
  case: `query Case($authorityId: UUID!, $reference: String!) {
    registerEntry: registerEntryByAuthorityIdAndReference(authorityId: $authorityId, reference: $reference) {
      ${ENTRY} version locationStatus leadProfessional lastDiscussedOn
      dataProvider: serviceByAuthorityIdAndDataProviderId { code name }
      child: childByAuthorityIdAndChildId { id: rowId firstName lastName formerNames dateOfBirth sex upn addressProtection hasEhcp isLookedAfter }
      ${OPEN_ACTIONS} { nodes { ${ACTION} ${OWNER} } }
      signsOfSafety: ${NOTES}(orderBy: [WRITTEN_AT_DESC]) { nodes { ${NOTE} ${WRITER} } }
      actions: actionsByAuthorityIdAndEntryId(first: 20, orderBy: [AGREED_AT_DESC, ROW_ID_DESC]) { nodes { ${ACTION} outcome agreedAt } }
      caseNotes: caseNotesByAuthorityIdAndEntryId(first: 20, orderBy: [WRITTEN_AT_DESC, ROW_ID_DESC]) { nodes { id: rowId text writtenAt ${WRITER} } } } }`,
  actions: `query Mine {
    myActions: allActions(first: 50, condition: { isOpen: true, isMine: true }, orderBy: [DUE_ON_ASC, ROW_ID_ASC]) {
      nodes { ${ACTION} agreedAt ${OWNER}
        entry: registerEntryByAuthorityIdAndEntryId { id: rowId reference status group: referralGroup nextActionDueOn
          child: childByAuthorityIdAndChildId { id: rowId firstName lastName dateOfBirth } } } } }`,
};
