/**
 * The text of a case beside its results: read, saved whole or not at all, judged while it is typed.
 *
 * <p>In comes the text as it stands on the page; out go its findings with their places, its colours, what is known of a
 * word and which may follow, all from {@link org.claimstake.casefile.editing} as every editor gets them:
 *
 * <pre>{@code
 * GET  /api/text/one-mine?file=case.stake     {"text", "etag", "version", "edit", "most", "files"}
 * PUT  /api/text/one-mine?file=case.stake     {"text", "etag"}  to 200 {"etag"}, or 409 {"etag", "text"} and nothing saved
 * POST /api/text/one-mine/check               {"file", "text"}  to {"valid", "findings", "more"}
 * POST /api/text/one-mine/hover               {"file", "text", "at"}  to {"markdown"}
 * POST /api/text/one-mine/complete            {"file", "text", "at"}  to {"from", "offers"}
 * POST /api/text/one-mine/colours             {"file", "text"}  to {"scopes", "stretches"}; some lines have those of the whole
 * GET  /lib/@codemirror/view.js               a module of the editor
 * }</pre>
 *
 * <p>What holds: a file is written over the bytes that its editor has seen and over no others; a file that lies in another
 * folder, or is reached through a link, is neither read nor written; line ends stay as they were.
 */
@NullMarked
package org.claimstake.studio.text;

import org.jspecify.annotations.NullMarked;
