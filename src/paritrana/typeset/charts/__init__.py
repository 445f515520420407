"""Charts: a Chart's points in, one Box of vector drawing out. Caption, notes and source are set outside of it.

chart -> slots and labels -> a Sketch (marks in the chart's own coordinates) -> a ChartBox that draws on a Pen.
Inside this package x counts from the chart's left edge and y DOWN from its upper edge; only Sketch.draw turns
that into page coordinates. Nothing here rounds, sorts or rewrites a value: what is printed is Point.text.
"""

from paritrana.typeset.charts.chart_box import ChartBox, lay_out_chart

__all__ = ["ChartBox", "lay_out_chart"]
