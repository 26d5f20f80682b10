package org.claimstake.studio.text;

/**
 * A text as it lies on the disk.
 *
 * @param text with {@code \n} at its line ends and without the mark at its beginning
 * @param etag of the bytes: the same for the same bytes, whenever and by whom they were written
 */
record FileText(String text, String etag) {}
