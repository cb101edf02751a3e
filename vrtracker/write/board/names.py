"""Words that tell a body or a role from a person: what may be named in public, and what hints at a name."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


BODIES = _words(
    """
    police council constabulary service services team teams unit partnership trust nhs college school schools academy
    university board group agency agencies authority department directorate housing probation hospital charity
    foundation association forum network committee cabinet executive office commission federation institute hub
    project programme society company ltd limited cic union church mosque brigade court panel secretariat provider
    providers partners partner academies consortium alliance taskforce commissioner commissioners infirmary hospice
    surgery practice pharmacy buses bus coaches rail railway railways airport port aid club clubs refuge centre centres
    clinic clinics colleges library museum theatre mission ministries diocese temple synagogue gurdwara army
    unions chamber bid consultancy solutions homes hotel bank store stores shop shops pubwatch shopwatch
    associations friends residents neighbours parents street pastors angels marshals wardens
    """
)
ROLES = _words(
    """
    head heads director directors deputy assistant manager managers lead leads leader officer officers coordinator
    co-ordinator coordinators chair chairs chairman chairperson vice chief executive superintendent inspector sergeant
    commander constable supervisor administrator analyst adviser advisor consultant commissioner clerk secretary
    treasurer member members responsible owner champion specialist practitioner worker workers nurse headteacher
    principal governor registrar accountant solicitor engineer planner warden
    """
)
FIELDS = _words(
    """
    a all an and of for the in on to with at by community communities safety public health children childrens
    children's adult adults social care youth young people justice crime crimes violence violent reduction domestic
    abuse education neighbourhood neighbourhoods early help family families housing homelessness drug drugs alcohol
    substance misuse mental wellbeing licensing enforcement environmental strategic strategy operational operations
    performance data communications marketing engagement prevention protect protection safeguarding exploitation
    missing offender offenders offending management integrated anti-social antisocial behaviour cohesion equality
    diversity resilience emergency planning finance legal human resources hr policy research intelligence regional
    local national county city district borough town parish joint multi-agency commissioning primary secondary further
    higher training skills employment economic development regeneration parks leisure culture libraries transport
    highways fire rescue ambulance clinical medical voluntary sector third faith victim victims witness support
    response serious organised gang gangs knife digital cyber hate vulnerable vulnerability senior principal interim
    acting new various tbc tba tbd everyone every each relevant other others north south east west central area
    women women's men men's girls boys refugees carers parents
    ward locality cluster corporate business project programme delivery quality governance customer street
    """
)
ACRONYMS = _words(
    """
    vru vrp vrn csp mash mace cse cce yjs yjb yot yos ycj iom ccg icb icp ics nhs phe ukhsa ohid la las pcc opcc
    mopac nps crc hmpps hmp moj dwp dfe dhsc ho cps bcu wmp gmp mps btp bcp bwv pru apu idva isva marac mappa mata
    lscb lsp safer dhr send camhs vcs vcse vcfs scb hwb stp asb cps rsl phw sab scp
    """
)
FORENAMES = _words(
    """
    aaron abbie abdul abigail adam adele adrian ahmed aisha alan alastair alex alexander alexandra alice alison amanda
    amy andrea andrew andy angela anita ann anna anne annette anthony antony arthur ashley barbara barry becky ben
    benjamin bernard beth bethany beverley bill bob bradley brenda brian bridget bruce callum cameron carl carol
    caroline catherine cathy charles charlie charlotte chloe chris christian christina christine christopher claire
    clare clive colin connor craig daniel danielle darren dave david davina dawn dean deb debbie deborah debra denise
    dennis derek diana diane dominic donald donna dorothy douglas duncan dylan edward eileen elaine eleanor elizabeth
    ellen ellie emily emma eric ethan eve fatima faye fiona frances francis frank fred gareth gary gavin gemma geoff
    geoffrey george georgia gerald gillian gina glen gordon graham greg gregory hannah harriet harry hassan hayley
    heather heidi helen henry hilary holly howard hugh hussein ian imran irene isaac isabel jack jackie jacob
    jacqueline jade jake james jamie jan jane janet janice jason jayne jean jeff jeffrey jenna jennifer jenny jeremy
    jessica jill jim jo joan joanna joanne joe joel john jon jonathan jordan joseph josh joshua joyce judith julia
    julian julie june karen karl kate katherine kathleen kathryn katie keith kelly ken kenneth kerry kevin khalid kim
    kirsty
    kyle laura lauren lee leon leonard lesley lewis liam linda lindsay lisa liz lorna lorraine louise lucy luke lynda
    lynn lynne malcolm mandy marc marcus margaret maria marie marilyn marion martin martyn mary matt matthew maureen
    max maxine megan mel melanie michael michelle mick mike miriam mohammed molly monica muhammad nadia naomi natalie
    natasha nathan neil nicholas nick nicky nicola nigel nikki oliver olivia omar owen pam pamela pat patricia patrick
    paul paula pauline peter phil philip philippa phillip rachael rachel raj rajesh ralph raymond rebecca rhys richard
    rita rob robert roberta robin roger ron ronald rory rosemary rosie ross roy russell ruth ryan sally sam samantha
    samuel sandra sara sarah scott sean shane sharon shaun sheila shirley simon sophie stacey stephanie stephen steve
    steven stewart stuart sue suresh susan suzanne sylvia tania tanya tara ted terence teresa terry thomas tim timothy
    tina toby tom tony tracey tracy trevor usha valerie vanessa vera vicky victor victoria vincent vivien walter wayne
    wendy william yasmin yvonne zara zoe
    """
)
EVERYDAY = _words(
    """
    april august bill black blue bond brook brown carol chase church dale dawn day dean english faith field fields
    fisher ford forest fox frank french friend gold good grace grant gray green grey hall hill holly hope house hunt
    ivy jack jan jo joy june king knight lane law lee long love major marsh mark max may miles mills moore new north
    page park parks parish parker pat poole porter price prior rob rose rich rivers sharp short small south stone
    street summer sue walker wall ward way webb welsh west white will wise wood woods young
    """
)
"""Names that are words too: by themselves they say nothing."""

TITLES = (
    "Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev|Revd|Cllr|Cllrs|Councillor|Ald|Alderman|"
    "C/Supt|Ch Supt|Chief Supt|Chief Superintendent|Supt|Superintendent|T/Supt|D/Supt|Det Supt|C/Insp|Ch Insp|"
    "Chief Inspector|Insp|Inspector|Det Insp|Sgt|Sergeant|PS|PC|DC|DS|DI|DCI|DCS|T/DI|T/Insp|PCSO|ACC|DCC"
)
PLACES = (
    "Road|Street|House|Park|Hospital|School|College|Centre|Center|Avenue|Lane|Court|Ward|Square|Close|Trust|Hall|Church"
)
