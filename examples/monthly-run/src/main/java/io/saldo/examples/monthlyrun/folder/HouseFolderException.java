package io.saldo.examples.monthlyrun.folder;

import io.saldo.kernel.error.SaldoException;
import java.util.List;

/** The folder cannot be billed as it is; here is everything that is wrong with it. */
public final class HouseFolderException extends SaldoException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    HouseFolderException(List<Problem> problems) {
        super(problems.size() + " problem(s) in the files of the house");
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
