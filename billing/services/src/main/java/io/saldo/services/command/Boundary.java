package io.saldo.services.command;

import io.saldo.billing.service.Fault;
import io.saldo.billing.service.Refusal;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** No command gets past here with a field that breaks a constraint. */
final class Boundary {
    private static final Comparator<Fault> ORDER =
            Comparator.comparing(Fault::field).thenComparing(Fault::code);

    /** Of a wrong value that is told back. */
    private static final int LONGEST = 100;

    private final Validator validator;

    Boundary(Validator validator) {
        this.validator = validator;
    }

    Optional<Refusal> refusal(Object command) {
        List<Fault> faults =
                wrong(command).stream().map(WrongField::fault).distinct().toList();
        return faults.isEmpty() ? Optional.empty() : Optional.of(Refusal.of(faults));
    }

    List<WrongField> wrong(Object row) {
        return validator.validate(row).stream()
                .map(each -> new WrongField(fault(each), value(each.getInvalidValue())))
                .sorted(Comparator.comparing(WrongField::fault, ORDER))
                .toList();
    }

    private static String value(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        String template = violation.getMessageTemplate();
        String code = template.startsWith("{") && template.endsWith("}")
                ? template.substring(1, template.length() - 1)
                : template;
        return new Fault(violation.getPropertyPath().toString(), code, violation.getMessage());
    }
}
