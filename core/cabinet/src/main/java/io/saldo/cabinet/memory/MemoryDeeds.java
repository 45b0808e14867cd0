package io.saldo.cabinet.memory;

import io.saldo.cabinet.staff.Deed;
import io.saldo.cabinet.staff.DeedStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

record MemoryDeeds(MemoryUnit unit) implements DeedStore {
    @Override
    public void add(Deed deed) {
        unit.writing().deeds.add(deed);
    }

    @Override
    public List<Deed> latest(int atMost) {
        return latest(deed -> true, atMost);
    }

    @Override
    public List<Deed> about(String about, int atMost) {
        return latest(deed -> deed.about().equals(about), atMost);
    }

    private List<Deed> latest(Predicate<Deed> which, int atMost) {
        var all = new ArrayList<>(unit.reading().deeds);
        Collections.reverse(all);
        return all.stream()
                .filter(which)
                .sorted(Comparator.comparing(Deed::at).reversed())
                .limit(atMost)
                .toList();
    }
}
