/**
 * What people are told is true: every block of the lessons is run, the README shows what the command prints, every
 * shipped case holds, and every text that ships is in the canonical form.
 *
 * <p>All of it goes through the command itself, as a reader of the page would go.
 */
@NullMarked
package org.claimstake.checks.docs;

import org.jspecify.annotations.NullMarked;
