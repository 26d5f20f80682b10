package org.claimstake.language.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;

/**
 * What needs each other, in groups, those needed first (Tarjan's strongly connected components; written without recursion,
 * since a long chain of lines must not exhaust the stack).
 */
final class Components {
    private final List<TreeSet<Integer>> needs;
    private final int[] group;
    private final int[] index;
    private final int[] low;
    private final Deque<Integer> stack = new ArrayDeque<>();
    private final List<List<Integer>> groups = new ArrayList<>();
    private int counter;

    private Components(List<TreeSet<Integer>> needs) {
        this.needs = needs;
        group = new int[needs.size()];
        index = new int[needs.size()];
        low = new int[needs.size()];
        Arrays.fill(group, -1);
        Arrays.fill(index, -1);
    }

    /** @param needs what each needs, by its number */
    static Components of(List<TreeSet<Integer>> needs) {
        var components = new Components(needs);
        for (int root = 0; root < needs.size(); root++) {
            if (components.index[root] < 0) {
                components.from(root);
            }
        }
        return components;
    }

    /** Each with its members in rising order. */
    List<List<Integer>> groups() {
        return groups;
    }

    int groupOf(int member) {
        return group[member];
    }

    private void from(int root) {
        Deque<Integer> path = new ArrayDeque<>();
        Deque<Iterator<Integer>> open = new ArrayDeque<>();
        enter(root, path, open);
        while (!path.isEmpty()) {
            int here = path.element();
            Iterator<Integer> next = open.element();
            if (next.hasNext()) {
                int needed = next.next();
                if (index[needed] < 0) {
                    enter(needed, path, open);
                } else if (group[needed] < 0) {
                    low[here] = Math.min(low[here], index[needed]);
                }
                continue;
            }
            path.pop();
            open.pop();
            if (!path.isEmpty()) {
                low[path.element()] = Math.min(low[path.element()], low[here]);
            }
            if (low[here] == index[here]) {
                close(here);
            }
        }
    }

    private void enter(int member, Deque<Integer> path, Deque<Iterator<Integer>> open) {
        index[member] = counter;
        low[member] = counter++;
        stack.push(member);
        path.push(member);
        open.push(needs.get(member).iterator());
    }

    private void close(int root) {
        var members = new ArrayList<Integer>();
        int member;
        do {
            member = stack.pop();
            group[member] = groups.size();
            members.add(member);
        } while (member != root);
        members.sort(null);
        groups.add(members);
    }
}
