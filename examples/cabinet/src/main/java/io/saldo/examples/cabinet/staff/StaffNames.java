package io.saldo.examples.cabinet.staff;

import io.saldo.cabinet.staff.StaffMember;
import io.saldo.examples.cabinet.wiring.Staff;
import java.util.Map;
import java.util.stream.Collectors;

/** How colleagues are called: journals and threads name them by identifier. */
final class StaffNames {
    private StaffNames() {}

    static Map<String, String> of(Staff staff) {
        return staff.desk().all().stream()
                .collect(Collectors.toMap(each -> each.id().value(), StaffMember::name));
    }
}
