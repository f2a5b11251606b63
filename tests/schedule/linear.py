"""The model once more as a linear programme in whole numbers, for HiGHS.

CP-SAT is quick on short plans; of the months of a busy shop, where budgets are tight knapsacks, HiGHS proves far
better bounds. What enters is CP-SAT's model (linear rules, at most one of, implications) and a plan to start from; what
leaves is the values of its variables, the bound, and whether that is the end of it.
"""

import os
import sys
from dataclasses import dataclass

import highspy
import numpy

UNBOUNDED = 2**60


@dataclass
class Outcome:
    """`values` is `None` when not one plan was found."""

    values: list | None
    bound: float
    optimal: bool


class Rows:
    """Rows of the matrix, one after the other."""

    def __init__(self):
        self.lower, self.upper, self.starts, self.columns, self.coefficients = [], [], [], [], []

    def add(self, lower, terms, upper):
        self.lower.append(lower)
        self.upper.append(upper)
        self.starts.append(len(self.columns))
        for column, coefficient in terms:
            self.columns.append(column)
            self.coefficients.append(coefficient)

    def add_literals(self, literals, upper):
        """A sum of literals; a negative number is CP-SAT's negation."""
        negated = sum(literal < 0 for literal in literals)
        terms = [(literal, 1) if literal >= 0 else (-literal - 1, -1) for literal in literals]
        self.add(-highspy.kHighsInf, terms, upper - negated)


def rows_of(proto):
    rows = Rows()
    for constraint in proto.constraints:
        enforced_by = list(constraint.enforcement_literal)
        if constraint.has_linear() and not enforced_by:
            lower, *_, upper = list(constraint.linear.domain)
            lower = -highspy.kHighsInf if lower <= -UNBOUNDED else lower
            upper = highspy.kHighsInf if upper >= UNBOUNDED else upper
            rows.add(lower, list(zip(constraint.linear.vars, constraint.linear.coeffs)), upper)
        elif constraint.has_at_most_one():
            rows.add_literals(list(constraint.at_most_one.literals), 1)
        elif constraint.has_bool_or() and not enforced_by:
            rows.add_literals(
                [-literal - 1 for literal in constraint.bool_or.literals], len(constraint.bool_or.literals) - 1
            )
        elif constraint.has_bool_and() and len(enforced_by) == 1:
            for literal in constraint.bool_and.literals:
                rows.add_literals([enforced_by[0], -literal - 1], 1)
        else:
            raise ValueError(f"the model has a rule that is not translated: {constraint}")
    return rows


def without_greeting():
    """HiGHS greets on standard output when it is made, and only our own line belongs there."""
    sys.stdout.flush()
    kept, nowhere = os.dup(1), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    try:
        return highspy.Highs()
    finally:
        os.dup2(kept, 1)
        os.close(kept)
        os.close(nowhere)


def minimise(proto, start, is_over, log=False, free=None):
    """The best plan that is found until `is_over()`.

    `start` gives a value for each variable, or is `None`. Only the variables with an index in `free` may differ from
    it; all where that is `None`.
    """
    highs = without_greeting()
    highs.setOptionValue("output_flag", log)
    highs.setOptionValue("mip_rel_gap", 0.0)
    highs.setOptionValue("mip_abs_gap", 0.5)
    highs.setOptionValue("threads", 1)
    highs.setOptionValue("random_seed", 1)
    rows = rows_of(proto)
    count = len(proto.variables)
    if start is not None and len(start) != count:
        raise ValueError(f"the plan to start from gives {len(start)} values for {count} variables")
    domains = [list(variable.domain) for variable in proto.variables]
    if free is not None:
        domains = [domain if index in free else [start[index]] for index, domain in enumerate(domains)]
    costs = numpy.zeros(count)
    for column, coefficient in zip(proto.objective.vars, proto.objective.coeffs):
        costs[column] += coefficient
    program = highspy.HighsLp()
    program.num_col_, program.num_row_ = count, len(rows.lower)
    program.col_cost_ = costs
    program.col_lower_ = numpy.array([domain[0] for domain in domains], dtype=float)
    program.col_upper_ = numpy.array([domain[-1] for domain in domains], dtype=float)
    program.row_lower_ = numpy.array(rows.lower, dtype=float)
    program.row_upper_ = numpy.array(rows.upper, dtype=float)
    program.integrality_ = [highspy.HighsVarType.kInteger] * count
    program.offset_ = proto.objective.offset
    program.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    program.a_matrix_.start_ = numpy.array([*rows.starts, len(rows.columns)])
    program.a_matrix_.index_ = numpy.array(rows.columns)
    program.a_matrix_.value_ = numpy.array(rows.coefficients, dtype=float)
    highs.passModel(program)
    if start is not None:
        solution = highspy.HighsSolution()
        solution.col_value = [float(value) for value in start]
        highs.setSolution(solution)

    def interrupt(event):
        if is_over():
            event.interrupt()

    highs.cbMipInterrupt.subscribe(interrupt)
    highs.cbSimplexInterrupt.subscribe(interrupt)
    highs.run()
    information = highs.getInfo()
    feasible = information.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    values = [round(value) for value in highs.getSolution().col_value] if feasible else None
    optimal = highs.getModelStatus() == highspy.HighsModelStatus.kOptimal
    return Outcome(values, information.mip_dual_bound, optimal)
