/**
 * YAML as a tree of words, each with its place. No tags, no anchors, no types: {@code 40%}, {@code yes}
 * and {@code 1e9} stay what was typed, and nothing in a file can make an object or grow when it is read.
 */
@NullMarked
package org.claimstake.casefile.yaml;

import org.jspecify.annotations.NullMarked;
