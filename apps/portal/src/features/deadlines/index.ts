export { DueWords, DueWordsDeadline } from "./DueWords.js";
export { EnquiryDeadlines, EnquiryDeadlinesEnquiry } from "./EnquiryDeadlines.js";
