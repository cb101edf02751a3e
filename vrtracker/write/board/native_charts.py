"""Native charts of ratings for Word: the chart part, the drawing that shows it, and its description in words."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from vrtracker.write import theme

CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
WORD_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
RELATIONSHIP = f"{RELATIONS}/chart"
WORKBOOK_RELATIONSHIP = f"{RELATIONS}/package"

WIDTH = 6_120_000
_BAR_HEIGHT, _FRAME_HEIGHT, _MAX_HEIGHT, _COLUMNS_HEIGHT = 310_000, 550_000, 2_300_000, 2_700_000
_TEXT = 1100
_NARROW = 0.05
"""A share of the longest bar below which a figure would not fit into its piece."""
_WORKBOOK = "rId1"


class Series(NamedTuple):
    """One colour of a chart: its word, its letter on the bars, its paint, its figures."""

    name: str
    letter: str
    paint: theme.Paint
    values: tuple[int, ...]


class Chart(NamedTuple):
    """Stacked bars (or, ``upright``, columns): a figure for every series in every category."""

    title: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    upright: bool = False

    @property
    def longest(self) -> int:
        return max((sum(column) for column in zip(*(series.values for series in self.series), strict=True)), default=0)

    @property
    def height(self) -> int:
        if self.upright:
            return _COLUMNS_HEIGHT
        return min(_MAX_HEIGHT, _FRAME_HEIGHT + _BAR_HEIGHT * len(self.categories))


def description(chart: Chart) -> str:
    """What a person would see in the chart, with every figure."""
    kind = "Column" if chart.upright else "Bar"
    told = (f"{name}: {_figures(chart, index)}" for index, name in enumerate(chart.categories))
    return f"{kind} chart, {chart.title}. {'. '.join(told)}."


def _figures(chart: Chart, index: int) -> str:
    figures = [f"{series.values[index]} {series.name.lower()}" for series in chart.series if series.values[index]]
    return ", ".join(figures) or "none"


def rows(chart: Chart) -> Iterator[tuple[str | int, ...]]:
    """The chart as a table: what its workbook holds, for whoever edits the chart in Word."""
    yield ("", *(series.name for series in chart.series))
    for index, name in enumerate(chart.categories):
        yield (name, *(series.values[index] for series in chart.series))


def drawing_xml(chart: Chart, relationship: str, number: int) -> str:
    """The drawing that shows a chart in a line of text, with its description."""
    return (
        f'<w:drawing><wp:inline xmlns:wp="{WORD_DRAWING}" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{WIDTH}" cy="{chart.height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="{number}" name={_attribute(f"Chart {number}: {chart.title}")} '
        f"descr={_attribute(description(chart))}/><wp:cNvGraphicFramePr/>"
        f'<a:graphic xmlns:a="{DRAWING}"><a:graphicData uri="{CHART}">'
        f'<c:chart xmlns:c="{CHART}" xmlns:r="{RELATIONS}" r:id="{relationship}"/>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )


def chart_xml(chart: Chart) -> str:
    """The chart part; its figures refer to the embedded workbook, so that Word can edit them."""
    drawn = "".join(_series_xml(chart, number) for number in range(len(chart.series)))
    direction = "col" if chart.upright else "bar"
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<c:chartSpace xmlns:c="{CHART}" xmlns:a="{DRAWING}" xmlns:r="{RELATIONS}">'
        '<c:date1904 val="0"/><c:lang val="en-GB"/><c:roundedCorners val="0"/>'
        '<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>'
        f'<c:barChart><c:barDir val="{direction}"/><c:grouping val="stacked"/><c:varyColors val="0"/>{drawn}'
        '<c:gapWidth val="45"/><c:overlap val="100"/><c:axId val="1"/><c:axId val="2"/></c:barChart>'
        f'{_axes_xml(chart)}</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>'
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f"{_text_xml(theme.INK)}"
        f'<c:externalData r:id="{_WORKBOOK}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def chart_relations_xml(workbook: str) -> str:
    """The relationships of a chart part: its workbook alone."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="{_WORKBOOK}" Type="{WORKBOOK_RELATIONSHIP}" Target="{workbook}"/></Relationships>'
    )


def _series_xml(chart: Chart, number: int) -> str:
    series = chart.series[number]
    column = chr(ord("B") + number)
    last = len(chart.categories) + 1
    names = "".join(f'<c:pt idx="{i}"><c:v>{_plain(name)}</c:v></c:pt>' for i, name in enumerate(chart.categories))
    values = "".join(f'<c:pt idx="{i}"><c:v>{value}</c:v></c:pt>' for i, value in enumerate(series.values))
    count = f'<c:ptCount val="{len(chart.categories)}"/>'
    return (
        f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/><c:tx><c:strRef><c:f>Sheet1!${column}$1</c:f>'
        f'<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{series.name}</c:v></c:pt></c:strCache></c:strRef></c:tx>'
        f'<c:spPr>{_fill_xml(series.paint.fill)}<a:ln w="12700">{_fill_xml(theme.MUTED)}</a:ln></c:spPr>'
        f'<c:invertIfNegative val="0"/>{_labels_xml(chart, series)}'
        f"<c:cat><c:strRef><c:f>Sheet1!$A$2:$A${last}</c:f><c:strCache>{count}{names}</c:strCache></c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>Sheet1!${column}$2:${column}${last}</c:f><c:numCache>"
        f"<c:formatCode>General</c:formatCode>{count}{values}</c:numCache></c:numRef></c:val></c:ser>"
    )


def _labels_xml(chart: Chart, series: Series) -> str:
    """Each piece says its letter and its figure, so that colour is never alone; a piece too narrow says nothing."""
    hidden = "".join(
        f'<c:dLbl><c:idx val="{index}"/><c:delete val="1"/></c:dLbl>'
        for index, value in enumerate(series.values)
        if value <= chart.longest * _NARROW
    )
    return (
        f'<c:dLbls>{hidden}<c:numFmt formatCode="&quot;{series.letter} &quot;0" sourceLinked="0"/>'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{_text_xml(series.paint.text)}"
        '<c:dLblPos val="ctr"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
        '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
    )


def _axes_xml(chart: Chart) -> str:
    order, place = ("minMax", "b") if chart.upright else ("maxMin", "l")
    return (
        f'<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="{order}"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="{place}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln w="9525">{_fill_xml(theme.RULE)}</a:ln>'
        f'</c:spPr>{_text_xml(theme.INK)}<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>'
        '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="1"/>'
        f'<c:axPos val="{"l" if chart.upright else "b"}"/><c:numFmt formatCode="0" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        '<c:crossAx val="1"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>'
    )


def _text_xml(colour: str) -> str:
    return (
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{_TEXT}">{_fill_xml(colour)}'
        f'<a:latin typeface="{theme.FONT}"/></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>'
    )


def _fill_xml(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour.lstrip("#")}"/></a:solidFill>'


def _plain(text: str) -> str:
    return escape(text, quote=False)


def _attribute(text: str) -> str:
    return f'"{escape(" ".join(text.split()))}"'
