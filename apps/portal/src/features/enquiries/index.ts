export { enquiryAddress, useEnquiryReference } from "./address.js";
export { EnquiryFormPage } from "./EnquiryFormPage.js";
