/** A field of the register that a column can hold, with the headings officers give it. */
export interface ImportField {
  code: ImportFieldCode;
  label: string;
  required: boolean;
  synonyms: readonly string[];
}

/** The code of a field a column can be matched to. */
export type ImportFieldCode =
  | "name"
  | "firstName"
  | "lastName"
  | "dateOfBirth"
  | "sex"
  | "upn"
  | "borough"
  | "schoolYear"
  | "school"
  | "provisionType"
  | "hours"
  | "group"
  | "reason"
  | "dateAdded"
  | "leadService"
  | "dataProvider"
  | "actions"
  | "comments"
  | "rowLabel";

function field(code: ImportFieldCode, label: string, synonyms: string, required = false): ImportField {
  return { code, label, required, synonyms: [label, ...synonyms.split("|")] };
}

/** Every field a column can be matched to, in the order of the register (AFC-18); `rowLabel` is read by nobody. */
export const IMPORT_FIELDS: readonly ImportField[] = [
  field(
    "name",
    "Child’s name",
    "name|child|childs name|child name|full name|pupil|pupil name|student name|name of child|young person",
    true,
  ),
  field("firstName", "First name", "first names|forename|forenames|given name|given names|christian name"),
  field("lastName", "Surname", "last name|family name|legal surname|pupil surname"),
  field("dateOfBirth", "Date of birth", "dob|d o b|birth date|birthdate|date of birth dob|born", true),
  field("sex", "Sex", "gender|m f|f m|sex gender"),
  field("upn", "UPN", "unique pupil number|upn number|upn no|pupil number"),
  field("borough", "Borough", "la|local authority|home borough|area|authority|lbr rbk|borough of residence"),
  field("schoolYear", "School year", "yr|year|y|year group|yr group|nc year|ncy|national curriculum year|yr gp"),
  field(
    "school",
    "School or responsible team",
    "school|school responsible team|responsible school or team|school team|current school|last school|on roll at|school on roll|responsible team|school name",
  ),
  field(
    "provisionType",
    "Type of provision",
    "provision|provision type|current provision|type of education|education provision",
  ),
  field(
    "hours",
    "Hours a week",
    "hours|hrs|hrs p w|hours p w|hrs pw|hours per week|hrs per week|hours received|number of hours|weekly hours|hours of provision|number of hours received",
  ),
  field("group", "Referral group", "group|rome group|grp|panel group|category"),
  field(
    "reason",
    "Reason at risk or missing",
    "reason|reason at risk missing|reason at risk|reason missing|why at risk|reason for referral|concern|reason on register",
  ),
  field(
    "dateAdded",
    "Date added",
    "date added to register|added|added on|date on register|date referred|referral date|start date|date of referral|date entered",
  ),
  field(
    "leadService",
    "Lead service",
    "lead|lead agency|lead team|lead professional service|service|allocated service",
  ),
  field(
    "dataProvider",
    "Data from",
    "data provider|source|source of data|provided by|information from|data source|provider of data|data provided by",
  ),
  field(
    "actions",
    "Actions",
    "action|latest actions|latest actions who by when|actions who by when|action plan|actions agreed|next actions|next steps|latest action|current actions|agreed actions",
  ),
  field(
    "comments",
    "Comments",
    "comment|notes|note|other|remarks|further information|additional information|other information|other comments",
  ),
  field("rowLabel", "Row number (not read)", "no|number|ref|row|row number|s no|id|line|nr|item"),
];
