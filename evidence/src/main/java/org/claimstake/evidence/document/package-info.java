/**
 * Documents: text, HTML and PDF become turns, speakers and sentences, with the way back into the original.
 *
 * <p>In comes a file, out comes a {@link org.claimstake.evidence.document.Document}: {@link
 * org.claimstake.evidence.document.DocumentReader#read} tells what kind it is by its bytes, makes characters of them, leaves out what
 * a page puts around its words, joins lines to paragraphs, and finds who speaks by labels, dashes, questions in bold, and the names
 * that the lead gives. What was left out or guessed is a {@link org.claimstake.evidence.document.Document.Trouble}.
 *
 * <p>Laws: reading is a function of the bytes; it runs and fetches nothing; its time grows with the length; every sentence lies in a
 * turn; the origin of a stretch are the characters it came of, so that {@code document.origin().of(span)} is what a reader can be
 * shown in the file; and {@link org.claimstake.evidence.document.Quotes#find} finds {@code document.quote(span)} again however the
 * text is set.
 */
@NullMarked
package org.claimstake.evidence.document;

import org.jspecify.annotations.NullMarked;
