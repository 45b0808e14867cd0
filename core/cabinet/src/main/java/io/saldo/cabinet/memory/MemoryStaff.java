package io.saldo.cabinet.memory;

import io.saldo.cabinet.staff.CodeState;
import io.saldo.cabinet.staff.StaffId;
import io.saldo.cabinet.staff.StaffMember;
import io.saldo.cabinet.staff.StaffStore;
import io.saldo.cabinet.user.Login;
import java.util.List;
import java.util.Optional;

record MemoryStaff(MemoryUnit unit) implements StaffStore {
    @Override
    public Optional<StaffMember> find(StaffId id) {
        return Optional.ofNullable(unit.reading().staff.get(id));
    }

    @Override
    public Optional<StaffMember> byLogin(Login login) {
        return unit.reading().staff.values().stream()
                .filter(each -> each.login().key().equals(login.key()))
                .findFirst();
    }

    @Override
    public List<StaffMember> all() {
        return List.copyOf(unit.reading().staff.values());
    }

    @Override
    public boolean add(StaffMember member) {
        if (byLogin(member.login()).isPresent()) {
            return false;
        }
        unit.writing().staff.put(member.id(), member.withVersion(1));
        return true;
    }

    @Override
    public boolean save(StaffMember member) {
        StaffMember before = unit.writing().staff.get(member.id());
        if (before == null || before.version() != member.version()) {
            return false;
        }
        unit.writing().staff.put(member.id(), member.withVersion(member.version() + 1));
        return true;
    }

    @Override
    public boolean useCode(StaffId id, long step) {
        StaffMember before = unit.writing().staff.get(id);
        if (before == null || before.code().lastStep() >= step) {
            return false;
        }
        unit.writing().staff.put(id, before.withCode(new CodeState(before.code().edition(), step)));
        return true;
    }
}
