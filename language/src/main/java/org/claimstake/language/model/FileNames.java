package org.claimstake.language.model;

import java.util.List;
import java.util.function.Consumer;
import org.claimstake.language.syntax.Declaration;

/**
 * The goods, choices and schedules that one file declares for all that stands in it.
 */
final class FileNames {
    private final World world;

    FileNames(World world) {
        this.world = world;
    }

    void declare(List<Declaration> declarations, Scope scope, Schedules schedules) {
        declare(declarations, scope, schedule -> schedules.declare(schedule, scope));
    }

    /** @param taken what becomes of a schedule */
    void declare(List<Declaration> declarations, Scope scope, Consumer<Declaration.Schedule> taken) {
        for (Declaration declaration : declarations) {
            if (declaration instanceof Declaration.Goods goods) {
                goods.names().forEach(name -> good(goods, name, scope));
            }
        }
        choices(declarations, scope);
        for (Declaration declaration : declarations) {
            if (declaration instanceof Declaration.Schedule schedule) {
                taken.accept(schedule);
            }
        }
    }

    private void good(Declaration.Goods goods, Declaration.Ident name, Scope scope) {
        if (goods.quantity()) {
            world.report(UseFindings.quantityOutside(name.name(), scope.place(name.span())));
        } else if (!scope.goods().add(name.name())) {
            world.report(NameFindings.nameTwice(name.name(), scope.place(name.span()), null));
        }
    }

    void choices(List<Declaration> declarations, Scope scope) {
        for (Declaration declaration : declarations) {
            if (declaration instanceof Declaration.Choice choice) {
                var words =
                        choice.values().stream().map(Declaration.Ident::name).toList();
                var type = new Type.Choice(choice.name().name(), words, false);
                if (scope.choices().putIfAbsent(choice.name().name(), type) != null
                        || words.stream().distinct().count() < words.size()) {
                    world.report(NameFindings.nameTwice(
                            choice.name().name(), scope.place(choice.name().span()), null));
                }
            }
        }
    }
}
