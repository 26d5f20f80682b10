package org.claimstake.checks.planted.rooms.casefile;

/** Stands in a room that the offender must not know. */
public record Neighbour(String name) {}
