import agents as oai
from agents import Agent, LocalShellTool, WebSearchTool
from crewai_tools import FileWriterTool, ScrapeWebsiteTool, SerperDevTool
from langchain.agents import create_agent, load_tools
from langchain.agents.middleware import HumanInTheLoopMiddleware
from langchain_community import tools as lc
from langchain_community.agent_toolkits.load_tools import load_tools as load_named
from langchain_community.tools import DuckDuckGoSearchRun, ShellTool, WikipediaQueryRun
from langchain_community.tools.ddg_search import DuckDuckGoSearchResults as Ddg
from langchain_community.tools.file_management import ReadFileTool, WriteFileTool
from langchain_community.tools.shell.tool import ShellTool as Bash
from langchain_experimental.tools import PythonREPLTool
from langchain_experimental.tools.python.tool import PythonAstREPLTool
from langchain_tavily import TavilySearch
from smolagents import CodeAgent, VisitWebpageTool

from company.sandbox import PythonREPLTool as RemoteREPL
from company.search import DuckDuckGoSearchRun as IntranetSearch

# ---- reported -------------------------------------------------------------

# ruleid: web-search-beside-code-or-shell-tool
tools = [DuckDuckGoSearchRun(), PythonREPLTool()]
agent = create_agent("openai:gpt-4.1", tools=tools)

# ruleid: web-search-beside-code-or-shell-tool
shell_agent = create_agent("openai:gpt-4.1", tools=[Bash(ask_human_input=True), TavilySearch(max_results=5)])

# ruleid: web-search-beside-code-or-shell-tool
MIXED = [
    lc.WikipediaQueryRun(api_wrapper=None),
    lc.BraveSearch(search_wrapper=None),
    lc.MoveFileTool(),  # needed for the export
    lc.GoogleSerperRun(),
]


def research_agent(model, search=TavilySearch()):
    web = DuckDuckGoSearchRun(max_results=3)
    # ruleid: web-search-beside-code-or-shell-tool
    return create_agent(model, tools=[web, PythonAstREPLTool()])


def both_variables(model):
    search = Ddg()
    terminal = ShellTool()
    # ruleid: web-search-beside-code-or-shell-tool
    toolbox = [search, WikipediaQueryRun(), terminal]
    return create_agent(model, toolbox)


class Writer:
    # ruleid: web-search-beside-code-or-shell-tool
    tools = [SerperDevTool(), FileWriterTool(directory="out")]

    def __init__(self):
        self.browser = ScrapeWebsiteTool()
        # ruleid: web-search-beside-code-or-shell-tool
        self.toolbox = [FileWriterTool(), self.browser]


# ruleid: web-search-beside-code-or-shell-tool
helper = Agent(name="helper", tools=[WebSearchTool(), LocalShellTool(executor=print)])

# ruleid: web-search-beside-code-or-shell-tool
desk = {"web": oai.Agent(name="w", tools=[oai.LocalShellTool(executor=print), oai.WebSearchTool()])}

# ruleid: web-search-beside-code-or-shell-tool
named = load_tools(["ddg-search", "llm-math", "terminal"], llm=None, allow_dangerous_tools=True)

# ruleid: web-search-beside-code-or-shell-tool
make = lambda llm: load_named(["terminal", "serpapi"], llm=llm)

# ruleid: web-search-beside-code-or-shell-tool
crews = [create_agent(m, tools=[lc.DuckDuckGoSearchResults(), lc.WriteFileTool()]) for m in ("a", "b")]


async def answer(question):
    # ruleid: web-search-beside-code-or-shell-tool
    return await create_agent("openai:gpt-4.1", tools=[TavilySearch(), WriteFileTool(root_dir=".")]).ainvoke(question)


# ruleid: web-search-beside-code-or-shell-tool
def with_default(model, tools=[VisitWebpageTool(), PythonREPLTool()]):
    return create_agent(model, tools)


def late_import(model):
    try:
        from langchain_community.tools.tavily_search import TavilySearchResults
    except ImportError:
        return None
    # ruleid: web-search-beside-code-or-shell-tool
    print(f"tools: {[TavilySearchResults(k=3), PythonREPLTool()]}")


# ---- not reported ---------------------------------------------------------

# ok: web-search-beside-code-or-shell-tool
reader = create_agent("openai:gpt-4.1", tools=[DuckDuckGoSearchRun(), WikipediaQueryRun()])

# ok: web-search-beside-code-or-shell-tool
operator = create_agent("openai:gpt-4.1", tools=[ShellTool(), PythonREPLTool()])

# ok: web-search-beside-code-or-shell-tool
confirmed = [DuckDuckGoSearchRun(), ShellTool(ask_human_input=True)]

# ok: web-search-beside-code-or-shell-tool
remote = [DuckDuckGoSearchRun(), RemoteREPL()]

# ok: web-search-beside-code-or-shell-tool
intranet = [IntranetSearch(), PythonREPLTool()]

# ok: web-search-beside-code-or-shell-tool
read_only = [TavilySearch(), ReadFileTool()]

# ok: web-search-beside-code-or-shell-tool
reviewed = create_agent(
    "openai:gpt-4.1",
    tools=[DuckDuckGoSearchRun(), ShellTool()],
    middleware=[HumanInTheLoopMiddleware(interrupt_on={"terminal": True})],
)

# ok: web-search-beside-code-or-shell-tool
quick_start = CodeAgent(tools=[VisitWebpageTool()], model=None)

# ok: web-search-beside-code-or-shell-tool
only_shell = load_tools(["terminal", "llm-math"])

# ok: web-search-beside-code-or-shell-tool
only_web = load_tools(["ddg-search", "llm-math"])

# ok: web-search-beside-code-or-shell-tool
names = ["DuckDuckGoSearchRun()", "PythonREPLTool()"]

# ok: web-search-beside-code-or-shell-tool
classes = [DuckDuckGoSearchRun, PythonREPLTool]


def asked(model):
    web = DuckDuckGoSearchRun()
    terminal = ShellTool(ask_human_input=True)
    # ok: web-search-beside-code-or-shell-tool
    return create_agent(model, tools=[web, terminal])


def with_reviewer(model):
    # ok: web-search-beside-code-or-shell-tool
    toolbox = [TavilySearch(), PythonREPLTool()]
    return create_agent(model, tools=toolbox, middleware=[HumanInTheLoopMiddleware(interrupt_on={"Python_REPL": True})])


def two_agents(model):
    # ok: web-search-beside-code-or-shell-tool
    return create_agent(model, tools=[TavilySearch()]), create_agent(model, tools=[PythonREPLTool()])


# over several lines
# ruleid: web-search-beside-code-or-shell-tool
several = [
    # reads
    DuckDuckGoSearchRun(),
    # and runs
    ShellTool(ask_human_input=True),  # on this machine
]


def under_another_name(model):
    import langchain_community.tools as community

    # ruleid: web-search-beside-code-or-shell-tool
    return create_agent(model, tools=[community.BraveSearch(search_wrapper=None), community.ShellTool(ask_human_input=True)])
