package io.saldo.cabinet.memory;

import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.link.OrganizationId;
import io.saldo.cabinet.request.PaidRequest;
import io.saldo.cabinet.request.RequestId;
import io.saldo.cabinet.request.RequestStep;
import io.saldo.cabinet.request.RequestStore;
import io.saldo.cabinet.user.UserId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

record MemoryRequests(MemoryUnit unit) implements RequestStore {
    @Override
    public void add(PaidRequest request, RequestStep first) {
        if (unit.writing().requests.putIfAbsent(request.id(), request) != null) {
            throw new IllegalStateException(request + " is there already");
        }
        unit.writing().steps.put(request.id(), List.of(first));
    }

    @Override
    public Optional<PaidRequest> find(RequestId id) {
        return Optional.ofNullable(unit.reading().requests.get(id));
    }

    @Override
    public List<PaidRequest> of(UserId author, AccountRef account) {
        List<PaidRequest> own = new ArrayList<>(unit.reading().requests.values().stream()
                .filter(each -> each.author().equals(author) && each.account().equals(account))
                .toList());
        Collections.reverse(own);
        return own;
    }

    @Override
    public List<PaidRequest> of(UserId author) {
        List<PaidRequest> own = new ArrayList<>(unit.reading().requests.values().stream()
                .filter(each -> each.author().equals(author))
                .toList());
        Collections.reverse(own);
        return own;
    }

    @Override
    public List<RequestStep> steps(RequestId id) {
        return unit.reading().steps.getOrDefault(id, List.of());
    }

    @Override
    public boolean append(RequestStep step) {
        List<RequestStep> steps = steps(step.request());
        if (steps.isEmpty() || step.ordinal() != steps.size()) {
            return false;
        }
        var longer = new ArrayList<>(steps);
        longer.add(step);
        unit.writing().steps.put(step.request(), List.copyOf(longer));
        return true;
    }

    @Override
    public List<PaidRequest> open(OrganizationId organization, int atMost) {
        return unit.reading().requests.values().stream()
                .filter(each -> each.account().organization().equals(organization))
                .filter(each -> {
                    List<RequestStep> steps = steps(each.id());
                    return steps.get(steps.size() - 1).state().isOpen();
                })
                .limit(atMost)
                .toList();
    }
}
