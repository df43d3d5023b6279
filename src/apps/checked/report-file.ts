/**
 * Files of a folder that may be reports. Those in the old binary format, in OpenDocument and in Rich Text cannot be checked,
 * and a person must hear that: a paper that is passed over looks like one that has nothing wrong.
 */
export const reportFile = /\.(?:docx|docm|dotx|dotm|doc|odt|rtf)$/i;
