from langchain_chroma import Chroma
from langchain_community.document_loaders import DirectoryLoader, SitemapLoader
from langchain_openai import OpenAIEmbeddings

forum = Chroma.from_documents(SitemapLoader("https://forum.example.com/sitemap.xml").load(), OpenAIEmbeddings())
manual = Chroma.from_documents(DirectoryLoader("docs").load(), OpenAIEmbeddings())
